"""What running text says: its sentences, the facts in them, and the cards that could be made of those."""
