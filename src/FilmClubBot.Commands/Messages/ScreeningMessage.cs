using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a screening's announcements from its current state, in the language of its readers.</summary>
public sealed class ScreeningMessage(
    IScreenings screenings, IRsvps rsvps, ScreeningNewsExpiry expiry, InvitationMessage invitation, CountdownMessage countdowns, FollowUpMessage followUp, MissedMessage missed, AskedOpinions opinions)
{
    /// <summary>The card; null when no message is to be posted, or an existing one is to be deleted.</summary>
    /// <param name="news">The subject.</param>
    /// <param name="delivery">The delivery; if its message is posted already, the card only updates it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(Subject.ScreeningNews news, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await screenings.Find(news.Screening, cancellationToken) is not { } screening)
            return null;
        if (delivery.Message is null && expiry.IsExpired(news, screening))
            return null;
        var guests = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        return news.Step switch
        {
            ScreeningStep.Announced => await invitation.Announced(screening, guests, cancellationToken),
            ScreeningStep.Moved => invitation.Moved(screening),
            ScreeningStep.FilmChanged changed => await invitation.FilmChanged(screening, changed.From, delivery, cancellationToken),
            ScreeningStep.PlaceChanged => invitation.PlaceChanged(screening),
            ScreeningStep.Cancelled => invitation.Cancelled(screening),
            ScreeningStep.Restored => invitation.Restored(screening),
            ScreeningStep.Reminder reminder => invitation.Reminder(screening, reminder.Lead),
            ScreeningStep.PlaceFree free => await invitation.PlaceFree(screening, guests, free, cancellationToken),
            ScreeningStep.OwnReminder or ScreeningStep.Snoozed => await invitation.Own(screening, guests, news.Step, delivery, cancellationToken),
            ScreeningStep.JobAsked asked => await invitation.Job(screening, asked, delivery, cancellationToken),
            ScreeningStep.Started => invitation.Started(screening),
            ScreeningStep.Countdown countdown => countdowns.Countdown(screening, countdown.At),
            ScreeningStep.Pause pause => countdowns.Pause(screening, pause.Since),
            ScreeningStep.Discussion => followUp.Discussion(screening),
            ScreeningStep.RatingCall => await followUp.RatingCall(screening, guests, cancellationToken),
            ScreeningStep.Missed missing => await missed.Write(screening, guests, missing.Guest, delivery.Platform, cancellationToken),
            ScreeningStep.Results => await followUp.Results(screening, guests, cancellationToken),
            var other => throw new InvalidOperationException($"A {other.GetType().Name} has no card; add one."),
        };
    }

    /// <summary>The opening of the discussion's thread. Null unless the screening is over and has a film.</summary>
    public async Task<Card?> WriteOpening(Subject.ScreeningNews news, CancellationToken cancellationToken)
    {
        if (await screenings.Find(news.Screening, cancellationToken) is not { Film: { } film, State: ScreeningState.Over } screening)
            return null;
        var opening = await followUp.Opening(film, cancellationToken);
        return opening with { Body = [.. await opinions.Of(screening.Id, cancellationToken), .. opening.Body] };
    }
}
