"""What does everybody talk about? Articles, dates, evidence, queries, hits, clusters, problems."""
