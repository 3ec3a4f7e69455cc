using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Counts everybody down to press play at one moment, at the beginning or after a pause: <c>/watch play</c>, <c>/watch play 30</c>.</summary>
[Command("watch play", Permission.Member)]
internal sealed class CountDown(WatchedScreenings watched, IScreenings screenings, ScreeningDesk desk, IAuditLog audit, IClock clock) : ICommand<CountDown.Options>
{
    /// <summary>How many seconds a countdown takes.</summary>
    public const int Usual = 10, Least = 5, Most = 300;

    // Within these minutes a countdown has gone wrong for somebody, and all begin again.
    private static readonly Duration _falseStart = Duration.FromMinutes(5);

    // Nobody sits down earlier; and what has begun cannot be moved any more.
    private static readonly Duration _earliest = Duration.FromMinutes(30);

    internal sealed record Options(int? Seconds = null, [Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Seconds is < Least or > Most)
            return Card.Refusal(say["refusal.title"], say["watch.play.seconds", ("least", Least), ("most", Most)]);
        await screenings.Hold(cancellationToken);
        var now = clock.GetCurrentInstant();
        if (await watched.Find(options.Screening, now, isLate: false, cancellationToken) is not { } screening)
            return Card.Refusal(say["watch.none"]);
        if (!WatchedScreenings.MayConduct(caller, screening))
            return Card.Refusal(say["watch.private"]);
        if (ProblemWith(screening, now, caller) is { } problem)
            return Card.Refusal(say["refusal.title"], problem);

        // To the second: the moment is said in seconds.
        var at = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Duration.FromSeconds((options.Seconds ?? Usual) + 1);
        var playback = screening.Playback.IsPaused(now) ? screening.Playback.Resume(screening.Begin, at) : Playback.Start(at);
        await desk.Play(screening with { Playback = playback }, cancellationToken);
        audit.Record(caller.Member.Id, "watch play", ScreeningWords.Subject(screening, caller));
        return new Card
        {
            Title = say["watch.play.done", ("film", ScreeningWords.Film(screening, say))],
            Body = [new Paragraph(say.Rich("watch.play.at", ("time", new Timestamp(at, TimestampStyle.Time))))],
            Audience = Audience.Caller,
        };
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
