"""What a student does, free of Qt and SQL: each service changes the collection in whole transactions."""
