using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Pauses the film for everybody; what follows the film is postponed accordingly: <c>/watch pause</c>.</summary>
[Command("watch pause", Permission.Member, CommandTopic.Screenings)]
internal sealed class PauseTogether(WatchedScreenings watched, PlaybackService playback, IAuditLog audit, IClock clock) : ICommand<PauseTogether.Options>
{
    internal sealed record Options([Suggest<ExactScreenings>] ScreeningId? Screening = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        // Rounded to seconds, because the pause's moment identifies its message.
        var now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        if (await watched.Find(options.Screening, now, isLate: false, cancellationToken) is not { } found)
            return Card.Refusal(say["watch.none"]);

        Card? refusal = null;
        var screening = await playback.Pause(
            found.Id, screening => (refusal = Refusal(screening, now, caller)) is null ? screening with { Playback = screening.Playback.Pause(now) } : null, cancellationToken);
        if (screening is null)
            return Card.Refusal(say["watch.none"]);
        if (refusal is not null)
            return refusal;

        audit.Record(caller.Member.Id, "watch pause", ScreeningWords.Subject(screening, caller));
        return new Card
        {
            Title = say["watch.paused", ("at", new RunningTime(screening.RunningTime(now)!.Value))],
            Body = [new Paragraph(say["watch.pause.goon"])],
            Actions = [WatchButtons.GoOn(screening, say)],
            Audience = Audience.Caller,
        };
    }

    private static Card? Refusal(Screening screening, Instant now, Caller caller)
    {
        var say = caller.Say;
        if (!WatchedScreenings.IsWatched(screening))
            return Card.Refusal(say["watch.none"]);
        if (!WatchedScreenings.MayConduct(caller, screening))
            return Card.Refusal(say["watch.private"]);
        if (screening.RunningTime(now) is not { } at || now >= screening.End || screening.Playback.IsCountingDown(now))
            return Card.Refusal(say["watch.notrunning"]);
        return screening.Playback.IsPaused(now) ? Card.Refusal(say["watch.pause.already", ("at", new RunningTime(at))]) : null;
    }
}
