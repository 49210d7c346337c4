"""Rules and types of the field, on the standard library alone: no Qt, no SQL, no FSRS, no input or output."""
