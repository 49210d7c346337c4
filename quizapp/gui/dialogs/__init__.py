"""Windows that open above the main one and wait for an answer or are closed."""
