using System.Globalization;
using System.Net;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Brings answers after the first: edits and follow-ups with the interaction's token, for as long as it lives.</summary>
internal sealed class LateAnswers(IDiscordApi api, TimeProvider time, ILogger<LateAnswers> log)
{
    private const string Original = "webhooks/{application.id}/{interaction.token}/messages/@original";
    private const string FollowUps = "webhooks/{application.id}/{interaction.token}";
    private const int Tries = 3;

    /// <summary>Where an answer goes that was put off.</summary>
    /// <param name="Interaction">What is answered.</param>
    /// <param name="Since">When it came.</param>
    /// <param name="InPlace">Whether the answer takes the place of the message that was worked.</param>
    /// <param name="IsPrivate">Whether only the caller sees what stands there now: the "thinking", or the message that was worked.</param>
    internal sealed record Place(Interaction Interaction, DateTimeOffset Since, bool InPlace, bool IsPrivate);

    /// <summary>Sends the first answer by the callback route, for an interaction that came over no HTTP request, or with files.</summary>
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
                    reply.Files.Count == 0 ? null : reply.Files) { IsAnonymous = true },
                cancellationToken);
        }
        finally
        {
            reply.MarkSent();
        }
    }

    /// <summary>Brings an answer that was put off.</summary>
    public async Task Deliver(OutgoingMessage message, Audience audience, Place place, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - place.Since >= DiscordLimits.TokenLife)
        {
            log.LogWarning("An answer took longer than Discord's {Minutes} minutes and cannot be brought", DiscordLimits.TokenLife.TotalMinutes);
            return;
        }

        var isPrivate = audience == Audience.Caller;
        if (place.InPlace)
        {
            // A private card never takes a public one's place: everybody else would lose what they were reading.
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
            // Who sees a message is settled when it is put off; another audience takes another message.
            await Persist(() => Send(HttpMethod.Delete, Original, place, null, cancellationToken), cancellationToken);
            await FollowUp(message, place, cancellationToken);
        }
    }

    private Task FollowUp(OutgoingMessage message, Place place, CancellationToken cancellationToken) =>
        Persist(() => Send(HttpMethod.Post, FollowUps, place, message, cancellationToken), cancellationToken);

    private Task Edit(OutgoingMessage message, Place place, CancellationToken cancellationToken) =>
        Persist(() => Send(HttpMethod.Patch, Original, place, message.ForEdit(), cancellationToken), cancellationToken);

    // Discord may still be at the first answer, and not know the token or the message yet.
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
