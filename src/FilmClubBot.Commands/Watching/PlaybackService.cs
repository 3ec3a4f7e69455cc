using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>Starts, pauses and resumes the playback of a film that members watch apart, within the current unit of work.</summary>
internal sealed class PlaybackService(IScreenings screenings, ScreeningAnnouncer announcer)
{
    /// <summary>Starts or resumes playback at the moment that <see cref="Screening.Playback"/> has after the change, and announces a countdown.</summary>
    public async Task<Screening?> Play(ScreeningId id, Func<Screening, Screening?> play, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, play, cancellationToken);
        if (before is null || after is null || after == before)
            return after;
        await announcer.Announce(after, new ScreeningStep.Countdown(after.Playback.ResumedAt!.Value), cancellationToken);
        // The messages of the last countdown and pause are outdated.
        await announcer.RenewCountdown(before, cancellationToken);
        if (before.Playback.PausedSince is { } since)
            await announcer.Renew(after, new ScreeningStep.Pause(since), cancellationToken);
        return after;
    }

    /// <summary>Pauses playback, and announces the pause.</summary>
    public async Task<Screening?> Pause(ScreeningId id, Func<Screening, Screening?> pause, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, pause, cancellationToken);
        if (after is null || after == before)
            return after;
        await announcer.Announce(after, new ScreeningStep.Pause(after.Playback.PausedSince!.Value), cancellationToken);
        await announcer.RenewCountdown(after, cancellationToken);
        return after;
    }
}
