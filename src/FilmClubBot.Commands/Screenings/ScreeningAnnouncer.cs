using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Queues the announcements of a screening and the updates of their messages, within the current unit of work.</summary>
public sealed class ScreeningAnnouncer(IAnnouncements announcements, TopicChannels channels, MailRecipients mail, WebhookChannels webhooks)
{
    /// <summary>Announces a step, once: in the channels and, where it is one that concerns them, by mail and to webhooks.</summary>
    public async Task Announce(Screening screening, ScreeningStep step, CancellationToken cancellationToken)
    {
        var news = News(screening, step);
        await announcements.Announce(
            news,
            [.. await channels.For(Topic.Screenings, cancellationToken), .. await Mailboxes(step, cancellationToken), .. await webhooks.For(news, cancellationToken)],
            cancellationToken);
    }

    /// <summary>
    /// Announces that another film is shown, or that the place was changed, if the screening was announced: by mail, because a mail that was sent is not
    /// updated, to webhooks, and in the channels if somebody is expected, because platforms notify nobody of an updated message.
    /// </summary>
    /// <param name="before">The screening before the change.</param>
    /// <param name="after">The screening after it.</param>
    /// <param name="isExpected">Whether a member comes, may come or waits for a place.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task AnnounceChange(Screening before, Screening after, bool isExpected, Instant now, CancellationToken cancellationToken)
    {
        if (after.State != ScreeningState.Announced || Changed(before, after, now) is not { } step)
            return;
        var news = News(after, step);
        IReadOnlyList<DeliveryChannel> to =
        [
            .. isExpected ? await channels.For(Topic.Screenings, cancellationToken) : [], .. await mail.All(cancellationToken), .. await webhooks.For(news, cancellationToken),
        ];
        if (to.Count > 0)
            await announcements.Announce(news, to, cancellationToken);
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

    /// <summary>Postpones the reminders that guests postponed by as much as the screening was moved (<see cref="ScreeningStep.Snoozed.MovedWith"/>).</summary>
    public async Task MoveSnoozed(Screening before, Screening after, Instant now, CancellationToken cancellationToken)
    {
        foreach (var (news, to) in await announcements.Snoozed(after.Id, cancellationToken))
        {
            if (news.Moves == before.Moves && news.Step is ScreeningStep.Snoozed snoozed && snoozed.MovedWith(before.Start, after.Start, now) is { } moved)
                await announcements.Announce(News(after, moved), [to], cancellationToken);
        }
    }

    /// <summary>Updates the message of a step to the current state; does nothing if the step was not announced.</summary>
    public Task Renew(Screening screening, ScreeningStep step, CancellationToken cancellationToken) => announcements.Renew(News(screening, step), cancellationToken);

    /// <summary>Updates the message of the latest countdown to the current state; does nothing if there was no countdown.</summary>
    public Task RenewCountdown(Screening screening, CancellationToken cancellationToken) => screening.Playback.ResumedAt is { } at
        ? Renew(screening, new ScreeningStep.Countdown(at), cancellationToken)
        : Task.CompletedTask;

    // A mailbox gets what changes plans. Reminders are those that its owner asked for, and what follows the start is discussed in the channels.
    private async Task<IReadOnlyList<DeliveryChannel>> Mailboxes(ScreeningStep step, CancellationToken cancellationToken) => step switch
    {
        ScreeningStep.Announced or ScreeningStep.Moved or ScreeningStep.Cancelled or ScreeningStep.Restored => await mail.All(cancellationToken),
        ScreeningStep.PlaceFree free => await mail.Of(free.Member, cancellationToken),
        _ => [],
    };

    // A message about another film states the place too.
    private static ScreeningStep? Changed(Screening before, Screening after, Instant now)
    {
        if (after.Film?.Id != before.Film?.Id)
            return new ScreeningStep.FilmChanged(before.Film?.Id, now);
        return (after.Place, after.Link) == (before.Place, before.Link) ? null : new ScreeningStep.PlaceChanged(now);
    }

    private static Subject.ScreeningNews News(Screening screening, ScreeningStep step) => new(screening.Id, step, screening.Moves);
}
