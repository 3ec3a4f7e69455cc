using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Queues the announcements of a screening and the updates of their messages, within the current unit of work.</summary>
public sealed class ScreeningAnnouncer(IAnnouncements announcements, TopicChannels channels, WebhookChannels webhooks)
{
    /// <summary>Announces a step, once.</summary>
    public async Task Announce(Screening screening, ScreeningStep step, CancellationToken cancellationToken)
    {
        var news = News(screening, step);
        await announcements.Announce(news, [.. await channels.For(Topic.Screenings, cancellationToken), .. await webhooks.For(news, cancellationToken)], cancellationToken);
    }

    /// <summary>Notifies the guests who moved up from the queue, if the screening was announced and is not over.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="before">The guests before the change.</param>
    /// <param name="after">The guests after the change.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task AnnouncePromoted(Screening screening, GuestList before, GuestList after, CancellationToken cancellationToken)
    {
        if (screening.State is not (ScreeningState.Announced or ScreeningState.Running))
            return;
        foreach (var promoted in after.PromotedSince(before))
            await Announce(screening, new ScreeningStep.PlaceFree(promoted.Member.Id, promoted.Since), cancellationToken);
    }

    /// <summary>Updates the message of a step to the current state; does nothing if the step was not announced.</summary>
    public Task Renew(Screening screening, ScreeningStep step, CancellationToken cancellationToken) => announcements.Renew(News(screening, step), cancellationToken);

    /// <summary>Updates the message of the latest countdown to the current state; does nothing if there was no countdown.</summary>
    public Task RenewCountdown(Screening screening, CancellationToken cancellationToken) => screening.Playback.ResumedAt is { } at
        ? Renew(screening, new ScreeningStep.Countdown(at), cancellationToken)
        : Task.CompletedTask;

    private static Subject.ScreeningNews News(Screening screening, ScreeningStep step) => new(screening.Id, step, screening.Moves);
}
