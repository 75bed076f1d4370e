package frontdoor.articles;

import java.util.List;

/// Articles that help together when something has happened: to be read, printed or handed over.
///
/// @param key as `packs.yaml` names it
/// @param summary a sentence
/// @param event the key of what has happened, or empty
/// @param articles that everybody may read, in the order of the pack
public record Pack(String key, String title, String summary, String event, List<Article> articles) {}
