using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Counts everybody down to press play at one moment, at the beginning or after a pause: <c>/watch play</c>, <c>/watch play 30</c>.</summary>
[Command("watch play", Permission.Member, CommandTopic.Screenings)]
internal sealed class CountDown(WatchedScreenings watched, PlaybackService playback, IAuditLog audit, IClock clock) : ICommand<CountDown.Options>
{
    /// <summary>The duration of a countdown, in seconds.</summary>
    public const int Usual = 10, Least = 5, Most = 300;

    // Within this time of the start, a new countdown is allowed, because the first has failed for somebody.
    private static readonly Duration _falseStart = Duration.FromMinutes(5);

    // Nobody is ready earlier; and a screening that has begun can no longer be moved.
    private static readonly Duration _earliest = Duration.FromMinutes(30);

    internal sealed record Options(int? Seconds = null, [Suggest<ExactScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Seconds is < Least or > Most)
            return Card.Refusal(say["refusal.title"], say["watch.play.seconds", ("least", Least), ("most", Most)]);
        var now = clock.GetCurrentInstant();
        if (await watched.Find(options.Screening, now, isLate: false, cancellationToken) is not { } found)
            return Card.Refusal(say["watch.none"]);

        // Rounded to seconds, because members see the moment in seconds.
        var at = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Duration.FromSeconds((options.Seconds ?? Usual) + 1);
        Card? refusal = null;
        var screening = await playback.Play(found.Id, screening => (refusal = Refusal(screening, now, caller)) is null ? Counted(screening, now, at) : null, cancellationToken);
        if (screening is null)
            return Card.Refusal(say["watch.none"]);
        if (refusal is not null)
            return refusal;

        audit.Record(caller.Member.Id, "watch play", ScreeningWords.Subject(screening, caller));
        return new Card
        {
            Title = say["watch.play.done", ("film", ScreeningWords.Film(screening, say))],
            Body = [new Paragraph(say.Rich("watch.play.at", ("time", new Timestamp(at, TimestampStyle.Time))))],
            Audience = Audience.Caller,
        };
    }

    private static Screening Counted(Screening screening, Instant now, Instant at) =>
        screening with { Playback = screening.Playback.IsPaused(now) ? screening.Playback.Resume(screening.Begin, at) : Playback.Start(at) };

    private static Card? Refusal(Screening screening, Instant now, Caller caller)
    {
        if (!WatchedScreenings.IsWatched(screening))
            return Card.Refusal(caller.Say["watch.none"]);
        if (!WatchedScreenings.MayConduct(caller, screening))
            return Card.Refusal(caller.Say["watch.private"]);
        return ProblemWith(screening, now, caller) is { } problem ? Card.Refusal(caller.Say["refusal.title"], problem) : null;
    }

    private static string? ProblemWith(Screening screening, Instant now, Caller caller)
    {
        var say = caller.Say;
        if (screening.State == ScreeningState.Over || now >= screening.End)
            return say["rsvp.over"];
        if (now < screening.Start - _earliest)
            return say["watch.play.early", ("when", ScreeningWords.WallTime(screening.Start, caller.Club, say))];
        if (screening.Playback.IsCountingDown(now))
            return say["watch.play.already"];
        if (screening.Playback.IsPaused(now))
            return null;
        return screening.Playback != Playback.NotCounted && screening.RunningTime(now) is { } at && at > _falseStart
            ? say["watch.play.running", ("at", new RunningTime(at))]
            : null;
    }
}
