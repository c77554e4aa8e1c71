"""Practice with confusable pairs: questions from the graph, and when each comes back."""
