package frontdoor.manual;

import frontdoor.articles.Article;
import java.util.List;

/// What the manual says about some words.
public record FoundPage(String typed, List<Article> articles) {}
