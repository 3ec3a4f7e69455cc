using FilmClubBot.Feeds.Encodings;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;
using FilmClubBot.Feeds.Headers;
using FilmClubBot.Feeds.Markdown;
using FilmClubBot.Feeds.Markup;
using FilmClubBot.Feeds.Pages;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Feeds.Reading;

/// <summary>Turns files (text, Markdown, AsciiDoc, reStructuredText, a saved page, a saved feed) into review drafts.</summary>
/// <param name="limits">How much is read; <see cref="FileLimits.Default"/> when left out.</param>
/// <param name="clock">Tells which dates of publication are in the future; they are ignored when left out.</param>
public sealed class ReviewFiles(FileLimits? limits = null, IClock? clock = null)
{
    private readonly FileLimits _limits = limits ?? FileLimits.Default;

    /// <summary>Reads the file at that path. Any problem with the path or the content is a refusal, never an exception.</summary>
    /// <param name="path">A file, absolute or relative to the working directory.</param>
    /// <param name="cancellationToken">Stops between two blocks of the file.</param>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FileReading> Read(string path, CancellationToken cancellationToken)
    {
        var name = path.AsSpan().TrimEnd('/').Length == 0 ? path : Path.GetFileName(path.TrimEnd('/'));
        var (content, problem) = await FileContent.Open(path, _limits, cancellationToken);
        var reading = problem is null ? Parse(content, name) : FileReading.Refuse(name, problem);
        return content.Length > 0 && DraftPlaces.IsDraft(path) ? reading.Withhold(name, Unpublished.Draft) : reading;
    }

    /// <summary>Reads a stream, up to the size limit.</summary>
    /// <param name="content">The stream, read from its current position; it is not disposed.</param>
    /// <param name="name">The file's name, for messages and for its extension.</param>
    /// <param name="cancellationToken">Stops between two blocks of the stream.</param>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FileReading> Read(Stream content, string name, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await FileContent.Take(content, _limits, cancellationToken);
        return problem is null ? Parse(bytes, name) : FileReading.Refuse(name, problem);
    }

    /// <summary>Reads content that is already in memory. The format is detected from the content first, then from the name.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">The file's name, for messages and for its extension.</param>
    public FileReading Parse(ReadOnlyMemory<byte> content, string name)
    {
        if (content.Length > _limits.MaxBytes)
            return FileReading.Refuse(name, FileContent.TooLarge(_limits));
        if (BinaryKinds.Name(content.Span) is { } kind)
            return FileReading.Refuse(name, $"is {kind}, not text: save the review as plain text, Markdown or HTML");
        var text = TextDecoder.Decode(content.Span, out var problem);
        if (text is null)
            return FileReading.Refuse(name, problem);

        var format = FileFormats.Detect(text, name, _limits, out problem);
        if (format == FileFormat.None)
            return FileReading.Refuse(name, problem);
        if (FrontMatter.Split(text, _limits, out problem) is not { } headed)
            return FileReading.Refuse(name, problem);
        switch (format)
        {
            case FileFormat.XmlFeed:
                return FeedDrafts.From(XmlFeed.Read(text, null, _limits), name, _limits, Now);
            case FileFormat.JsonFeed:
                return FeedDrafts.From(JsonFeed.Read(text, null, _limits), name, _limits, Now);
            default:
                return One(Headed(headed, format), format, name);
        }
    }

    private Instant? Now => clock?.GetCurrentInstant();

    private HeadedText Headed(HeadedText text, FileFormat format) => format switch
    {
        FileFormat.PlainText or FileFormat.Markdown => KeyedLines.Split(text, _limits),
        FileFormat.AsciiDoc => AsciiDoc.ToMarkdown(text),
        FileFormat.ReStructuredText => ReStructuredText.ToMarkdown(text, _limits),
        _ => text,
    };

    private FileReading One(HeadedText headed, FileFormat format, string name)
    {
        var reading = format switch
        {
            FileFormat.PlainText => PlainTextFile.Read(headed, name, _limits),
            FileFormat.Page => PageFile.Read(headed, name, _limits),
            FileFormat.Markdown or FileFormat.AsciiDoc or FileFormat.ReStructuredText => MarkdownFile.Read(headed, name, _limits),
            var other => throw new InvalidOperationException($"Unexpected format {other}."),
        };
        var publication = ReviewHeader.Of(headed.Fields, name, _limits).Publication;
        var changesAt = publication.NextChange(Now);
        return (publication.ReasonAt(Now), reading) switch
        {
            ({ } reason, _) => reading.Withhold(name, reason, changesAt),
            (null, FileReading.Accepted accepted) => accepted with { ExpiresAt = changesAt },
            _ => reading,
        };
    }
}
