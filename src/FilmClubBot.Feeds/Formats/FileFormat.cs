namespace FilmClubBot.Feeds.Formats;

/// <summary>The format of a text file.</summary>
internal enum FileFormat
{
    /// <summary>Text without a review, or an unsupported format.</summary>
    None,

    /// <summary>Prose.</summary>
    PlainText,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>AsciiDoc.</summary>
    AsciiDoc,

    /// <summary>reStructuredText.</summary>
    ReStructuredText,

    /// <summary>A saved HTML page, or an HTML fragment with front matter.</summary>
    Page,

    /// <summary>RSS or Atom.</summary>
    XmlFeed,

    /// <summary>JSON Feed.</summary>
    JsonFeed,
}
