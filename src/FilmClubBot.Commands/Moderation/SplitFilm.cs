using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Assigns a part of what a film has to another film, known or new: <c>/films split film:Suspira into:"Suspira (1977)" reviews:"11; 12" members:Ada</c>.</summary>
[Command("films split", Permission.Moderator, CommandTopic.Library)]
internal sealed class SplitFilm(IFilms films, IReviews reviews, IScreenings screenings, ScreeningService service, IAuditLog audit) : ICommand<SplitFilm.Options>
{
    private const int MaxList = 1000;

    /// <param name="Film">The film that has too much.</param>
    /// <param name="Into">The other film, known or new; left out, what the film has is listed.</param>
    /// <param name="Reviews">The numbers of the reviews that are about the other film.</param>
    /// <param name="Screenings">The numbers of its screenings.</param>
    /// <param name="Members">The members, by number or name, whose rating, diary and suggestion are of the other film.</param>
    /// <param name="Merge">The number of the merge that is undone.</param>
    /// <param name="Page">Which page of the list.</param>
    internal sealed record Options(
        [Suggest<NumberedFilms>] FilmId Film,
        [Suggest<WantedFilms>] WantedFilm? Into = null,
        [Text(MaxList)] string? Reviews = null,
        [Text(MaxList)] string? Screenings = null,
        [Text(MaxList)] string? Members = null,
        [FromButton] int? Merge = null,
        PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Merge is { } merge)
            return await Undo(merge, caller, cancellationToken);
        if (options.Into is { IsUndecided: true })
            return Card.Refusal(say["refusal.title"], say["suggest.nofilm"]);
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        var parts = new FilmParts(
            film,
            await reviews.MainlyAbout(film.Id, cancellationToken),
            await screenings.OfFilm(film.Id, cancellationToken),
            await films.Contributors(film.Id, cancellationToken));
        if (options.Into is not { } wanted)
            return FilmPartWords.List(parts, options.Page, caller);
        var chosen = parts.Choose(options.Reviews, options.Screenings, options.Members);
        if (chosen.Unknown.Count > 0)
            return Card.Refusal(say["refusal.title"], say["films.split.unknown", ("film", film.Label), ("parts", string.Join("; ", chosen.Unknown))]);
        if (chosen.IsEmpty)
            return Card.Refusal(say["refusal.title"], say["films.split.nothing"]) with { Actions = [FilmPartWords.Choose(film, say)] };

        var other = await films.Want(wanted, cancellationToken);
        if (other.Id == film.Id)
            return IsSame(film, wanted.Mention, say);
        // A rating that somebody has of both films says that they are two; neither is replaced.
        var both = (await films.Contributors(other.Id, cancellationToken)).Select(member => member.Id).ToHashSet();
        if (chosen.Members.Where(member => both.Contains(member.Id)).Select(member => member.Name).ToList() is { Count: > 0 } names)
            return Card.Refusal(say["refusal.title"], say["films.split.both", ("members", string.Join(", ", names)), ("film", other.Label)]);
        if (await Move(chosen, film, other, cancellationToken) is not { IsEmpty: false } moved)
            return Card.Refusal(say["refusal.title"], say["films.split.nothing"]);

        audit.Record(caller.Member.Id, "films split", $"{film.Label} → {other.Label}");
        return new Card
        {
            Title = say["films.split.done", ("film", film.Label), ("other", other.Label)],
            Body = [new Paragraph(say["films.merge.moved", ("ties", FilmPartWords.Counts(moved, say))])],
            Actions = [FilmButtons.Show(film, say), FilmButtons.Show(other, say) with { Label = other.Label }],
            Audience = Audience.Caller,
            Reversal = new(Back(moved, film, other), Target(film)),
        };
    }

    /// <summary>What a change of the parts that a film has changes.</summary>
    internal static string Target(Film film) => $"parts of film {film.Id}";

    // A film without a year fits every year of its title.
    private static Card IsSame(Film film, FilmMention mention, Phrases say) => film.Year is null && mention.Year is not null
        ? Card.Refusal(say["refusal.title"], say["films.split.year", ("film", film.Label)]) with { Actions = [new FormButton(say["films.facts.correct"], new CommandCall("films set", ("film", $"#{film.Id}")))] }
        : Card.Refusal(say["refusal.title"], say["films.merge.same", ("film", film.Label)]);

    // Returns what was moved: the rest was moved or deleted since it was read.
    private async Task<ChosenParts> Move(ChosenParts chosen, Film film, Film other, CancellationToken cancellationToken)
    {
        List<ReviewReference> reviewed = [];
        foreach (var review in chosen.Reviews)
        {
            if (await reviews.Correct(review.Id, ReviewCorrection.To(other), cancellationToken))
                reviewed.Add(review);
        }

        List<Screening> screened = [];
        foreach (var screening in chosen.Screenings)
        {
            if (await service.Change(screening.Id, now => now.Film?.Id == film.Id ? now with { Film = other } : null, cancellationToken) is { } changed && changed.Film?.Id == other.Id)
                screened.Add(changed);
        }

        if (chosen.Members.Count > 0)
            await films.MoveMembers(film.Id, other.Id, [.. chosen.Members.Select(member => member.Id)], cancellationToken);
        return chosen with { Reviews = reviewed, Screenings = screened };
    }

    // The numbers are not longer than what was typed, and either film may be listed no longer.
    private static CommandCall Back(ChosenParts moved, Film film, Film other) => new(
        "films split",
        ("film", $"#{other.Id}"),
        ("into", $"#{film.Id}"),
        ("reviews", Numbers(moved.Reviews.Select(review => review.Id.Value))),
        ("screenings", Numbers(moved.Screenings.Select(screening => screening.Id.Value))),
        ("members", Numbers(moved.Members.Select(member => member.Id.Value))));

    private static string? Numbers(IEnumerable<int> ids) =>
        string.Join(';', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } numbers ? numbers : null;

    private async Task<Card> Undo(int merge, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Part(merge, cancellationToken) is not { } parted)
            return Card.Refusal(say["refusal.title"], say["films.split.late"]);
        audit.Record(caller.Member.Id, "films split", $"{parted.From.Label} → {parted.Film.Label}");
        return new Card
        {
            Title = say["films.split.parted", ("film", parted.Film.Label), ("other", parted.From.Label)],
            Actions = [FilmButtons.Show(parted.Film, say)],
            Audience = Audience.Caller,
        };
    }
}
