"""Service graph explorer: study notes in, a graph with evidence out."""
