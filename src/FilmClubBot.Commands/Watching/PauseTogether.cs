using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Has everybody pause; what comes after the film comes later by it: <c>/watch pause</c>.</summary>
[Command("watch pause", Permission.Member)]
internal sealed class PauseTogether(WatchedScreenings watched, IScreenings screenings, ScreeningDesk desk, IAuditLog audit, IClock clock) : ICommand<PauseTogether.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        await screenings.Hold(cancellationToken);
        // To the second: that is how the message is known again.
        var now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        if (await watched.Find(options.Screening, now, isLate: false, cancellationToken) is not { } screening)
            return Card.Refusal(say["watch.none"]);
        if (!WatchedScreenings.MayConduct(caller, screening))
            return Card.Refusal(say["watch.private"]);
        if (screening.RunningTime(now) is not { } at || now >= screening.End || screening.Playback.IsCountingDown(now))
            return Card.Refusal(say["watch.notrunning"]);
        if (screening.Playback.IsPaused(now))
            return Card.Refusal(say["watch.pause.already", ("at", new RunningTime(at))]);

        await desk.Pause(screening with { Playback = screening.Playback.Pause(now) }, cancellationToken);
        audit.Record(caller.Member.Id, "watch pause", ScreeningWords.Subject(screening, caller));
        return new Card
        {
            Title = say["watch.paused", ("at", new RunningTime(at))],
            Body = [new Paragraph(say["watch.pause.goon"])],
            Actions = [WatchButtons.GoOn(screening, say)],
            Audience = Audience.Caller,
        };
    }
}
