"""When to ask again. The only room that imports FSRS; everything it gives is a type of `core`."""
