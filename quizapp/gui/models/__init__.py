"""What views show: lists and tables over core types, without widgets."""
