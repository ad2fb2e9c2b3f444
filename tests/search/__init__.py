"""Search: words, questions, the index on both databases, marking."""
