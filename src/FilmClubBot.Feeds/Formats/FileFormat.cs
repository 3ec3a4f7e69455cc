namespace FilmClubBot.Feeds.Formats;

/// <summary>What a text file turned out to be.</summary>
internal enum FileFormat
{
    /// <summary>Text that holds no review, or a format that is not read.</summary>
    None,

    /// <summary>Prose.</summary>
    PlainText,

    /// <summary>Markdown, with front matter or without.</summary>
    Markdown,

    /// <summary>A saved HTML page.</summary>
    Page,

    /// <summary>RSS or Atom.</summary>
    XmlFeed,

    /// <summary>JSON Feed.</summary>
    JsonFeed,
}
