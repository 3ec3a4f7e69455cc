using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Encodings;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed.</summary>
public static class FeedParser
{
    /// <summary>Reads a feed. Any problem is a refusal, never an exception.</summary>
    /// <param name="content">The feed's bytes.</param>
    /// <param name="address">The address that the feed was read from, the base of its relative addresses; null for a file.</param>
    /// <param name="limits">The limits of the content; <see cref="FileLimits.Default"/> if omitted.</param>
    public static FeedParse Parse(ReadOnlyMemory<byte> content, Uri? address, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        if (content.Length > limits.MaxBytes)
            return FeedParse.Refused.Broken(FileContent.TooLarge(limits));
        if (BinaryKinds.Name(content.Span) is { } kind)
            return new FeedParse.Refused($"is {kind}, not a feed: give the address of the site's RSS, Atom or JSON Feed");
        if (FeedDecoder.Decode(content.Span, out var problem) is not { } decoded)
            return FeedParse.Refused.Broken(problem);
        var text = FeedStart.Of(decoded);
        return FileFormats.Detect(text, "", limits, out problem) switch
        {
            FileFormat.XmlFeed => XmlFeed.Read(text, address, limits),
            FileFormat.JsonFeed => JsonFeed.Read(text, address, limits),
            FileFormat.Page => new FeedParse.Refused("is a web page, not a feed: give the address of the site's RSS, Atom or JSON Feed") { Kind = FeedProblemKind.WebPage, Detail = null },
            FileFormat.None => new FeedParse.Refused(problem),
            _ => new FeedParse.Refused("is text, not a feed: give the address of the site's RSS, Atom or JSON Feed"),
        };
    }
}
