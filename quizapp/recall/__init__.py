"""What was typed, compared with an answer: terms, their weight, and what contradicts."""
