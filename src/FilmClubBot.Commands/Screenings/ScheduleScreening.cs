using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Schedules a screening, or a series of them: <c>/screening schedule film:Her when:thu 7pm place:Lecture hall 2</c>.</summary>
[Command("screening schedule", Permission.Moderator, CommandTopic.Screenings, IsShortcut = true)]
internal sealed class ScheduleScreening(
    IFilms films, IMembers members, ScreeningService service, ScreeningCards cards, ScreeningWarnings warnings, ScreeningPolicy policy, IAuditLog audit, IClock clock) : ICommand<ScheduleScreening.Options>
{
    /// <summary>The most screenings of a series.</summary>
    public const int MostTimes = 30;

    internal sealed record Options(
        [Suggest<WantedFilms>] WantedFilm Film,
        [Suggest<ScreeningTimes>] Instant When,
        [Text(Screening.MaxPlace)] string? Place = null,
        [Text(WebLink.MaxLength)] WebLink? Link = null,
        [Suggest<KnownMembers>] MemberId? Host = null,
        int? Capacity = null,
        Runtime? Runtime = null,
        Repetition? Repeats = null,
        int? Times = null,
        LeadTimes? Reminders = null,
        [Suggest<ScreeningTimes>] Instant? Announce = null,
        [Text(Screening.MaxNotes)] string? Licence = null,
        [Text(Screening.MaxNotes, IsParagraph = true)] string? Content = null,
        [Text(Screening.MaxNotes, IsParagraph = true)] string? Access = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (ProblemWith(options, say) is { } problem)
            return Card.Refusal(say["refusal.title"], problem);

        var (starts, left) = Starts(options, caller);
        var film = await Film(options, cancellationToken);
        var host = options.Host is { } named ? await members.Find(named, cancellationToken) : caller.Member;
        var draft = Draft(options, film, host);
        Screening? first = null;
        List<Inline> warned = [];
        foreach (var start in starts)
        {
            var screening = await service.Schedule(draft with { Start = start, Series = first?.Id, AnnounceFrom = AnnounceFrom(options, start, first is null, caller.Club) }, cancellationToken);
            warned.AddRange(await warnings.About(screening, caller, cancellationToken));
            first ??= screening;
        }

        audit.Record(caller.Member.Id, "screening schedule", ScreeningWords.Subject(first!, caller));
        var card = await cards.Whole(first!, caller, cancellationToken);
        return card with { Body = [.. Series(starts, left, caller), .. warned.Distinct().Select(warning => new Paragraph(warning)), .. card.Body] };
    }

    private static string? ProblemWith(Options options, Phrases say) => options switch
    {
        { Capacity: < 1 or > Screening.MaxCapacity } => say["screening.wrong.capacity", ("most", Screening.MaxCapacity)],
        { Times: not null, Repeats: null } => say["screening.wrong.times"],
        { Repeats: not null, Times: null or < 2 or > MostTimes } => say["screening.wrong.repeats", ("most", MostTimes)],
        { Announce: { } announce } when announce >= options.When => say["screening.wrong.announce"],
        _ => null,
    };

    private static (IReadOnlyList<Instant> Starts, IReadOnlyList<LocalDateTime> Left) Starts(Options options, Caller caller)
    {
        if (options is not { Repeats: { } repeats, Times: { } times })
            return ([options.When], []);
        var occurrences = repeats.From(options.When.InZone(caller.Club.Zone).LocalDateTime, times).Occurrences(caller.Club.Zone).ToList();
        // The first is the exact moment that was requested, even where the local time is ambiguous.
        return (
            [options.When, .. occurrences.Skip(1).Select(occurrence => occurrence.At?.ToInstant()).OfType<Instant>()],
            [.. occurrences.Skip(1).Where(occurrence => occurrence.At is null).Select(occurrence => occurrence.Time.Written)]);
    }

    private async Task<Film?> Film(Options options, CancellationToken cancellationToken)
    {
        if (options.Film.IsUndecided)
            return null;
        var film = await films.Want(options.Film, cancellationToken);
        if (options.Runtime is not { } runtime || film.Runtime == runtime)
            return film;
        await films.SetRuntime(film.Id, runtime, cancellationToken);
        return film with { Runtime = runtime };
    }

    private Screening Draft(Options options, Film? film, Member? host) =>
        new(default, film, options.When, options.Runtime?.Duration ?? film?.Runtime?.Duration ?? policy.UsualLength, ScreeningState.Planned)
        {
            Place = options.Place,
            Link = options.Link?.Uri,
            Host = host,
            Capacity = options.Capacity,
            Reminders = options.Reminders?.All ?? policy.Reminders,
            Licence = options.Licence,
            ContentNotes = options.Content,
            AccessNotes = options.Access,
        };

    // A single screening is announced immediately; those of a series when their dates are near.
    private Instant AnnounceFrom(Options options, Instant start, bool isFirst, Club club) =>
        options.Announce is { } announce
            ? isFirst ? announce : ScreeningPlan.Before(start, options.When - announce, club.Zone)
            : options.Repeats is null ? clock.GetCurrentInstant() : ScreeningPlan.Before(start, policy.SeriesAhead, club.Zone);

    private static IEnumerable<Block> Series(IReadOnlyList<Instant> starts, IReadOnlyList<LocalDateTime> left, Caller caller)
    {
        var say = caller.Say;
        if (starts.Count > 1)
            yield return new Paragraph(say["screening.schedule.series", ("n", starts.Count), ("last", ScreeningWords.WallTime(starts[^1], caller.Club, say))]);
        foreach (var time in left)
            yield return new Paragraph(say["screening.schedule.left", ("time", ScreeningWords.WallTime(time, caller.Club, say))]);
    }
}
