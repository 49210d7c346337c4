"""What bytes mean: one file a format, the detection of formats, and the registry that knows them all."""
