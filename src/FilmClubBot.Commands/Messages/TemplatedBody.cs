using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders an announcement's body by a channel's template.</summary>
internal static class TemplatedBody
{
    /// <summary>A block for each line; a line that consists of verbatim words becomes a quotation with its source.</summary>
    public static IReadOnlyList<Block> Of(AnnouncementTemplate template, ReviewParts parts, Phrases say) =>
        [.. template.Lines.Select(line => BlockOf(line, parts, say)).OfType<Block>()];

    private static Block? BlockOf(IReadOnlyList<TemplatePart> line, ReviewParts parts, Phrases say)
    {
        switch (line)
        {
            case [{ IsName: true, Text: "standfirst" }]:
                return Citation.Quotation(parts.Standfirst, parts.Reference, say);
            case [{ IsName: true, Text: "quote" }]:
                return parts.Quote is { } quote ? Citation.Quotation(quote, say) : null;
        }

        List<(TemplatePart Part, Inline? Value)> filled = [.. line.Select(part => (part, part.IsName ? ValueOf(part.Text, parts) : part.Text))];
        var isEmpty = line.Any(part => part.IsName) && filled.All(one => !one.Part.IsName || one.Value is null);
        return isEmpty || line.Count == 0 ? null : new Paragraph([.. filled.Select(one => one.Value).OfType<Inline>()]);
    }

    private static Inline? ValueOf(string name, ReviewParts parts) => name switch
    {
        "title" => parts.Review.Link is { } link ? new Anchor(parts.Review.Text.Title, link) : Plain(parts.Review.Text.Title),
        "critic" => Plain(parts.Review.Author),
        "film" => parts.Review.Films is [] ? null : new Emphasis(string.Join(", ", parts.Review.Films.Select(film => film.Label))),
        "standfirst" => Covered(parts.Standfirst, parts),
        "quote" => Covered(parts.Quote?.Passage.Text, parts),
        "themes" => parts.Themes.Count == 0 ? null : Plain(string.Join(", ", parts.Themes)),
        "rating" => Plain(parts.Rating),
        "link" => parts.Review.Link is { } address ? new Anchor(address.AbsoluteUri, address) : null,
        _ => throw new InvalidOperationException($"A template has no {{{name}}}."),
    };

    private static Inline? Covered(string? text, ReviewParts parts) => text is not null && parts.Reference.IsCovered ? new Spoiler(text) : Plain(text);

    private static Words? Plain(string? text) => text is null ? null : new(text);
}
