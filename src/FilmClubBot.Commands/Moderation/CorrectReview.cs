using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Corrects what the reader misread in a review: its film, critic or link; marks it as a spoiler: <c>/review correct</c>.</summary>
[Command("review correct", Permission.Moderator, CommandTopic.Library)]
internal sealed class CorrectReview(IReviews reviews, KnownFilms known, IAuditLog audit) : ICommand<CorrectReview.Options>
{
    internal sealed record Options(
        [Suggest<KnownReviews>] ReviewId Review,
        [Text(FilmTitle.MaxLength)] string? Film = null,
        int? Year = null,
        string? Director = null,
        string? Author = null,
        [Text(WebLink.MaxLength)] WebLink? Link = null,
        bool? Spoiler = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options is { Film: null, Year: null, Director: null, Author: null, Link: null, Spoiler: null })
            return Card.Refusal(say["refusal.title"], say["review.correct.nothing"]);
        if (options.Year is < FilmYears.First or > FilmYears.Last)
            return Card.Refusal(say["refusal.title"], say["review.correct.year", ("first", FilmYears.First), ("last", FilmYears.Last)]);
        if (options.Film is { } named && FilmTitle.Fold(named).Length == 0)
            return Card.Refusal(say["refusal.title"], say["review.correct.film"]);

        var (linked, refusal) = await Linked(options.Film, say, cancellationToken);
        if (refusal is not null)
            return refusal;

        var before = await reviews.Find(options.Review, cancellationToken);
        var (title, year) = options.Film is { } typed ? DatedTitle.Read(typed) : ((string?)null, (int?)null);
        var correction = new ReviewCorrection(linked?.Title ?? title, options.Year ?? (linked is null ? year : null), options.Director, options.Author, options.Link?.Uri) { IsSpoiler = options.Spoiler, Film = linked?.Id };
        if (!await reviews.Correct(options.Review, correction, cancellationToken) || await reviews.Find(options.Review, cancellationToken) is not { } review)
            return Card.Refusal(say["reviews.gone"]);
        audit.Record(caller.Member.Id, "review correct", review.Text.Title);
        return new Card
        {
            Title = say["review.correct.done", ("title", review.Text.Title)],
            Fields =
            [
                new Field(say["review.correct.films"], review.Films.Count == 0 ? say["reviews.nofilm"] : string.Join(", ", review.Films.Select(film => film.Label))),
                .. review.Author is { } author ? [new Field(say["review.correct.author"], author)] : Array.Empty<Field>(),
                .. review.Link is { } link ? [new Field(say["review.correct.link"], new Anchor(link.AbsoluteUri, link))] : Array.Empty<Field>(),
                .. review.IsSpoiler ? [new Field(say["review.correct.spoiler"], say["review.correct.covered"])] : Array.Empty<Field>(),
            ],
            Audience = Audience.Caller,
            Reversal = before is null ? null : new(To(before, options), $"correction of {before.Id}"),
        };
    }

    // A link, a mention or a number is no title: it means the film that has it, or is refused.
    private async Task<(Film? Film, Card? Refusal)> Linked(string? title, Phrases say, CancellationToken cancellationToken)
    {
        if (title is null || FilmTitle.IsTitle(title) && KnownFilms.Number(title) is null)
            return (null, null);
        var search = await known.Search(title, cancellationToken);
        return search.Titled is [var film] ? (film, null) : (null, Card.Refusal(say["refusal.title"], search.Reason(say)));
    }

    // Null where something that was corrected had no value before: a value can be replaced, but not removed.
    private static CommandCall? To(Review before, Options options)
    {
        var isFilmChanged = options is not { Film: null, Year: null, Director: null };
        var film = before.Films is [var only] ? only : null;
        if (isFilmChanged && film is not { Year: not null, Directors.Count: > 0 } || options.Author is not null && before.Author is null || options.Link is not null && before.Link is null)
            return null;
        return new CommandCall(
            "review correct",
            ("review", $"#{before.Id}"),
            ("film", isFilmChanged ? film!.Title : null),
            ("year", isFilmChanged ? film!.Year!.Value.ToString(CultureInfo.InvariantCulture) : null),
            ("director", isFilmChanged ? string.Join(", ", film!.Directors) : null),
            ("author", options.Author is null ? null : before.Author),
            ("link", options.Link is null ? null : before.Link!.AbsoluteUri),
            ("spoiler", options.Spoiler is null ? null : before.IsSpoiler ? "yes" : "no"));
    }
}
