using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a review's announcement from its current state, in the society's language.</summary>
public sealed class ReviewMessage(IReviews reviews, IThemes themes, IQuotes quotes, IRatings ratings, SiteAddress site, Locales locales, Club club, DataPolicy policy)
{
    private const int MaxStandfirst = 280, MaxQuote = 240, MostQuotes = 50, MostThemes = 2, MostLinesOfFacts = 5;

    /// <summary>The card; null when the review is hidden or deleted: no message is posted, and an existing one is deleted.</summary>
    /// <param name="id">The review.</param>
    /// <param name="rules">The channel's rules: its layout, and whether it shows pictures.</param>
    /// <param name="announcement">The announcement, by whose time corrections are recognised; null for a preview.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(ReviewId id, ChannelRules rules, Announcement? announcement, CancellationToken cancellationToken)
    {
        if (await reviews.Find(id, cancellationToken) is not { IsHidden: false } review)
            return null;
        var say = locales.For(club.Locale);
        var film = review.Films is [var main, ..] ? main : null;
        var standfirst = Standfirst(review.Text.Body);
        var parts = new ReviewParts(
            review,
            standfirst,
            film is null ? null : await BestQuote(film, id, standfirst, cancellationToken),
            film is null ? [] : await Themes(film, id, say, cancellationToken),
            film is null ? null : RatingWords.Of(await ratings.Summary(film.Id, cancellationToken), say));
        var (body, fields) = rules.Template is { } template ? (TemplatedBody.Of(template, parts, say), []) : Usual(parts, say);
        var (picture, notice) = PictureOf(review, rules, say);
        return new Card
        {
            Title = review.Text.Title,
            Link = review.Link,
            Body =
            [
                .. picture is null ? Array.Empty<Block>() : [picture],
                .. body,
                .. Notes(review, announcement, say),
                .. notice is null ? Array.Empty<Block>() : [new Paragraph(notice)],
            ],
            Fields = fields,
            Actions =
            [
                .. film is null ? Array.Empty<CardAction>() : [FilmButtons.Comment(film, say) with { Label = say["buttons.rate"], Style = ButtonStyle.Primary }, FilmButtons.Themes(film, say)],
                .. review.Link is { } link ? [new LinkButton(say["announcement.read"], link)] : Array.Empty<CardAction>(),
            ],
        };
    }

    /// <summary>The opening message of the thread: the first question that the review raises about its main film, if there is one.</summary>
    /// <returns>Null when the review is hidden or deleted.</returns>
    public async Task<Card?> WriteOpening(ReviewId id, CancellationToken cancellationToken)
    {
        if (await reviews.Find(id, cancellationToken) is not { IsHidden: false } review)
            return null;
        var say = locales.For(club.Locale);
        var question = review.Films is [var film, ..]
            ? (await reviews.Questions(film.Id, cancellationToken)).FirstOrDefault(passage => passage.Review.Id == id)
            : null;
        return new Card
        {
            Title = review.Text.Title,
            Body = question is null ? [new Paragraph(say["announcement.thread"])] : [Citation.Quotation(question, say)],
            // Commands cannot be typed in a thread of Slack.
            Actions = review.Films is [var main, ..] ? [FilmButtons.Discuss(main, say), FilmButtons.Comment(main, say), FilmButtons.Rate(main, say)] : [],
        };
    }

    // A review without an image has its film's poster, or else the picture of the film's page where the channel's readers can load it.
    private (Picture? Picture, string? Notice) PictureOf(Review review, ChannelRules rules, Phrases say) => (rules.ShowsPictures, review) switch
    {
        (false, _) => default,
        (_, { Image: not null }) => (ReviewPictures.Of(review.Image, review.Text.Title, say), null),
        (_, { Films: [var film, ..] }) when FilmFactWords.Poster(film, policy.FilmSites, say) is { } poster => (poster, FilmFactWords.Notice(film, policy.FilmSites)),
        (_, { Films: [var film, ..] }) when site.IsReachedFrom(rules.Channel.Platform) && site.At(SiteAddress.PicturePathOf(film)) is { } address =>
            (new(address, say["announcement.drawn", ("film", film.Label)]), null),
        _ => default,
    };

    private static (IReadOnlyList<Block> Body, IReadOnlyList<Field> Fields) Usual(ReviewParts parts, Phrases say) =>
    (
        [
            .. About(parts.Review, say) is { } about ? [new Paragraph(about)] : Array.Empty<Block>(),
            Citation.Quotation(parts.Standfirst, parts.Reference, say),
            .. parts.Quote is { } quote ? [Citation.Quotation(quote, say)] : Array.Empty<Block>(),
        ],
        [
            .. parts.Themes.Count == 0 ? Array.Empty<Field>() : [new Field(say["announcement.themes"], string.Join(", ", parts.Themes))],
            .. parts.Rating is { } rating ? [new Field(say["announcement.rating"], rating)] : Array.Empty<Field>(),
            .. parts.Review.Films is [var film, ..] && FilmFactWords.Elsewhere(film, say) is { } elsewhere ? [elsewhere] : Array.Empty<Field>(),
        ]
    );

    // A text that was revised before its announcement needs no note.
    private static IEnumerable<Block> Notes(Review review, Announcement? announcement, Phrases say)
    {
        if (announcement?.Note is { } note)
            yield return new Paragraph(say.Rich("announcement.note", ("note", new Strong(note))));
        if (review.RevisedAt is { } revised && revised > announcement?.At)
            yield return new Paragraph(say.Rich("announcement.corrected", ("time", new Timestamp(revised, TimestampStyle.DateTime))));
    }

    private static string? About(Review review, Phrases say)
    {
        var films = string.Join(", ", review.Films.Select(film => film.Label));
        return (review.Author, films) switch
        {
            ({ } critic, not "") => say[review.IsDoubtful ? "announcement.perhapsabout" : "announcement.about", ("critic", critic), ("film", films)],
            (null, not "") => say[review.IsDoubtful ? "announcement.perhapsonfilm" : "announcement.onfilm", ("film", films)],
            ({ } critic, _) => say["announcement.bycritic", ("critic", critic)],
            _ => null,
        };
    }

    // The beginning of the text, up to the last sentence that fits, otherwise the last word.
    private static string Standfirst(string body)
    {
        var paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLinesOfFacts + 1);
        var paragraph = paragraphs.FirstOrDefault(line => !FactsLine.Is(line)) ?? paragraphs.FirstOrDefault() ?? "";
        if (paragraph.Length <= MaxStandfirst)
            return paragraph;
        var start = paragraph[..MaxStandfirst];
        var end = start.LastIndexOfAny(['.', '!', '?']);
        if (end >= MaxStandfirst / 3)
            return start[..(end + 1)];
        var word = start.LastIndexOf(' ');
        if (word > 0)
            return start[..word] + "…";
        return (char.IsHighSurrogate(start[^1]) ? start[..^1] : start) + "…";
    }

    // Themes that this review itself shows come first.
    private async Task<IReadOnlyList<string>> Themes(Film film, ReviewId review, Phrases say, CancellationToken cancellationToken) =>
    [
        .. FilmTheme.Shown(await themes.OfFilm(film.Id, cancellationToken))
            .OrderByDescending(theme => theme.Evidence.Any(passage => passage.Review.Id == review))
            .Take(MostThemes).Select(theme => say.Theme(theme.Name)),
    ];

    // A named person's words precede a line of the film, which precedes the reviewer's own sentence.
    private async Task<Quote?> BestQuote(Film film, ReviewId review, string standfirst, CancellationToken cancellationToken) =>
        (await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, MostQuotes), cancellationToken)).Items
            .Where(quote => quote.Passage.Review.Id == review && quote.Passage.Text.Length <= MaxQuote && !standfirst.Contains(quote.Passage.Text, StringComparison.Ordinal))
            .OrderBy(quote => (quote.Kind, quote.Speaker) switch
            {
                (QuoteKind.Speech, not null) => 0,
                (QuoteKind.Film, _) => 1,
                (QuoteKind.Review, _) => 2,
                _ => 3,
            })
            .FirstOrDefault();
}
