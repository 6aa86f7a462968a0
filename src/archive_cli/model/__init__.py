"""What everybody talks about: articles, dates, evidence, queries, hits, clusters, problems."""
