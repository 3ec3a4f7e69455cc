using System.Globalization;
using System.Net;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Delivers deferred replies: edits and follow-ups with the interaction's token, while the token is valid.</summary>
internal sealed class LateAnswers(IDiscordApi api, TimeProvider time, ILogger<LateAnswers> log)
{
    private const string Original = "webhooks/{application.id}/{interaction.token}/messages/@original";
    private const string FollowUps = "webhooks/{application.id}/{interaction.token}";
    private const int Tries = 3;

    /// <summary>Where a deferred reply is delivered.</summary>
    /// <param name="Interaction">The interaction.</param>
    /// <param name="Since">When the interaction arrived, by the uptime.</param>
    /// <param name="InPlace">Whether the reply replaces the message that was used.</param>
    /// <param name="IsPrivate">Whether only the caller sees the current message: the "thinking", or the message that was used.</param>
    internal sealed record Place(Interaction Interaction, TimeSpan Since, bool InPlace, bool IsPrivate);

    /// <summary>Sends the first reply by the callback route, for an interaction from the gateway or a reply with files.</summary>
    public async Task Callback(Interaction interaction, InteractionReply reply, CancellationToken cancellationToken)
    {
        try
        {
            await api.Send(
                new DiscordRequest(
                    HttpMethod.Post,
                    "interactions/{interaction.id}/{interaction.token}/callback",
                    [interaction.Id.ToString(CultureInfo.InvariantCulture), interaction.Token],
                    reply.Body,
                    reply.Files.Count == 0 ? null : reply.Files) { IsAnonymous = true, IsPerformedOnce = true },
                cancellationToken);
        }
        catch (DiscordException repeated) when (repeated.Code == DiscordFailures.AlreadyAcknowledged)
        {
            log.LogWarning("Discord already has a reply to {Interaction}: an attempt whose outcome was not known, or that of another program that uses this token", interaction);
        }
        finally
        {
            reply.MarkSent();
        }
    }

    /// <summary>Delivers a deferred reply.</summary>
    public async Task Deliver(OutgoingMessage message, Audience audience, Place place, CancellationToken cancellationToken)
    {
        if (time.Uptime() - place.Since >= DiscordLimits.TokenLife)
        {
            log.LogWarning("A deferred reply was dropped: it took longer than Discord's {Minutes} minutes", DiscordLimits.TokenLife.TotalMinutes);
            return;
        }

        var isPrivate = audience == Audience.Caller;
        if (place.InPlace)
        {
            // A private card never replaces a public message: everybody else would lose what they were reading.
            if (isPrivate && !place.IsPrivate)
                await FollowUp(message, place, cancellationToken);
            else
                await Edit(message, place, cancellationToken);
        }
        else if (isPrivate == place.IsPrivate)
        {
            await Edit(message, place, cancellationToken);
        }
        else
        {
            // A message's audience is fixed when the reply is deferred; another audience needs another message.
            await Persist(() => Send(HttpMethod.Delete, Original, place, null, cancellationToken), cancellationToken);
            await FollowUp(message, place, cancellationToken);
        }
    }

    private Task FollowUp(OutgoingMessage message, Place place, CancellationToken cancellationToken) =>
        Persist(() => Send(HttpMethod.Post, FollowUps, place, message, cancellationToken), cancellationToken);

    private Task Edit(OutgoingMessage message, Place place, CancellationToken cancellationToken) =>
        Persist(() => Send(HttpMethod.Patch, Original, place, message.ForEdit(), cancellationToken), cancellationToken);

    // Discord may still be processing the first reply, and not know the token or the message yet.
    private async Task Persist(Func<Task> send, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await send();
                return;
            }
            catch (DiscordException early) when (early.Status == HttpStatusCode.NotFound && attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), time, cancellationToken);
            }
        }
    }

    private async Task Send(HttpMethod method, string template, Place place, OutgoingMessage? message, CancellationToken cancellationToken) =>
        await api.Send(
            new DiscordRequest(
                method,
                template,
                [place.Interaction.ApplicationId.ToString(CultureInfo.InvariantCulture), place.Interaction.Token],
                message?.Body,
                message is { Files.Count: > 0 } ? message.Files : null) { IsAnonymous = true },
            cancellationToken);
}
