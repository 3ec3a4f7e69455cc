using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnDiscord.Messaging;

/// <summary>Sends announcements to Discord. In a forum channel each is a post: a thread whose id is also the id of its first message.</summary>
internal sealed class DiscordMessenger(IDiscordApi api, DiscordGuild guild, GuildChannels channels, DiscordCards cards, IOptions<DiscordOptions> options, Locales locales, Club club) : IMessenger
{
    private const string Messages = "channels/{channel.id}/messages", Message = "channels/{channel.id}/messages/{message.id}";

    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public string? ChannelFor(Topic topic)
    {
        var id = topic switch
        {
            Topic.Reviews => options.Value.ReviewChannelId,
            Topic.Screenings => options.Value.ScreeningChannelId,
            _ => options.Value.ModeratorChannelId,
        };
        return string.IsNullOrWhiteSpace(id) ? null : id;
    }

    /// <inheritdoc/>
    public Task Examine(string channel, CancellationToken cancellationToken) =>
        Explained($"find channel {channel}", () => guild.IsForum(channel, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<NamedChannel>> Channels(CancellationToken cancellationToken) => Explained("list the server's channels", () => channels.All(cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> Tags(string channel, CancellationToken cancellationToken) =>
        Explained($"show the tags of channel {channel}", () => guild.Tags(channel, cancellationToken));

    /// <inheritdoc/>
    public Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken) =>
        Explained($"send a message to channel {channel}", async () => await guild.IsForum(channel, cancellationToken)
                ? await guild.StartPost(channel, card.Title, await Rendered(card, MessageMark.Of(nonce), cancellationToken), cancellationToken)
                : await Post(channel, card, nonce, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>An interaction of a direct message names no guild, so that it is refused (<see cref="Guilds.HomeGuild"/>).</remarks>
    public DirectMessages DirectMessages => DirectMessages.WithoutButtons;

    /// <inheritdoc/>
    public Task<string> OpenDirect(string account, CancellationToken cancellationToken) =>
        Explained("open the conversation with a member", async () =>
            (await api.Send(new DiscordRequest(HttpMethod.Post, "users/@me/channels", [], new JsonObject { ["recipient_id"] = account }), cancellationToken)).GetProperty("id").GetString()!);

    /// <inheritdoc/>
    public Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken) =>
        Explained($"look through channel {channel}", async () =>
        {
            var mark = MessageMark.Of(nonce);
            return await guild.IsForum(channel, cancellationToken)
                ? await FindPost(channel, mark, Snowflake.Before(since), cancellationToken)
                : await FindMessage(channel, mark, Snowflake.Before(since), cancellationToken);
        });

    /// <inheritdoc/>
    public Task Edit(string channel, string message, Card card, CancellationToken cancellationToken) =>
        Explained($"edit message {message} of channel {channel}", async () =>
        {
            // The edit does not write the mark again: it finds a message whose id was lost, and this id is known.
            var edited = (await Rendered(card, null, cancellationToken)).ForEdit();
            var place = await guild.IsForum(channel, cancellationToken) ? message : channel;
            var request = new DiscordRequest(HttpMethod.Patch, Message, [place, message], edited.Body, FilesOf(edited));
            try
            {
                return await api.Send(request, cancellationToken);
            }
            catch (DiscordException refusal) when (refusal.Code == DiscordFailures.ArchivedThread)
            {
                // Nobody has written in a forum's post for days. Discord archives it again by itself.
                await guild.Reopen(place, cancellationToken);
                return await api.Send(request, cancellationToken);
            }
        });

    /// <inheritdoc/>
    /// <remarks>A post of a forum channel already is a thread with the same id.</remarks>
    public Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken) =>
        Explained($"open a thread on message {message} of channel {channel}", async () =>
        {
            var isNew = !await guild.IsForum(channel, cancellationToken) && await IsStarted(channel, message, opening.Title, cancellationToken);
            return !isNew && await FindMessage(message, MessageMark.Of(nonce), Snowflake.Of(message), cancellationToken) is { } stands
                ? stands
                : await Post(message, opening, nonce, cancellationToken);
        });

    /// <inheritdoc/>
    public Task<Uri?> AddressOf(string channel, string message, CancellationToken cancellationToken) => guild.AddressOf(message, cancellationToken);

    /// <inheritdoc/>
    public Task Retract(string channel, string message, CancellationToken cancellationToken) =>
        Explained($"take message {message} of channel {channel} away", async () =>
        {
            try
            {
                return await guild.IsForum(channel, cancellationToken)
                    ? await api.Send(new DiscordRequest(HttpMethod.Delete, "channels/{channel.id}", [message]), cancellationToken)
                    : await api.Send(new DiscordRequest(HttpMethod.Delete, Message, [channel, message]), cancellationToken);
            }
            catch (DiscordException gone) when (gone is { Status: System.Net.HttpStatusCode.NotFound })
            {
                return default;
            }
        });

    private async Task<string> Post(string channel, Card card, string nonce, CancellationToken cancellationToken)
    {
        var message = await Rendered(card, MessageMark.Of(nonce), cancellationToken);
        message.Body["nonce"] = nonce;
        // For a repeated nonce, Discord returns the message of the first request.
        message.Body["enforce_nonce"] = true;
        var sent = await api.Send(new DiscordRequest(HttpMethod.Post, Messages, [channel], message.Body, FilesOf(message)), cancellationToken);
        return sent.GetProperty("id").GetString()!;
    }

    // False if the thread already exists. Its id is the message's id in both cases.
    private async Task<bool> IsStarted(string channel, string message, string name, CancellationToken cancellationToken)
    {
        try
        {
            await guild.StartThread(channel, message, name, cancellationToken);
            return true;
        }
        catch (DiscordException open) when (open.Code == DiscordFailures.ThreadStands)
        {
            return false;
        }
    }

    private async Task<string?> FindMessage(string channel, MessageMark mark, ulong after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"limit={DiscordLimits.MessagesPerLook}&after={after}");
            var messages = await api.Send(new DiscordRequest(HttpMethod.Get, Messages, [channel]) { Query = query }, cancellationToken);
            foreach (var message in messages.EnumerateArray())
            {
                if (Carries(message, mark))
                    return message.GetProperty("id").GetString();
                after = Math.Max(after, Snowflake.Of(message.GetProperty("id").GetString()));
            }

            if (messages.GetArrayLength() < DiscordLimits.MessagesPerLook)
                return null;
        }
    }

    private async Task<string?> FindPost(string forum, MessageMark mark, ulong after, CancellationToken cancellationToken)
    {
        foreach (var post in await guild.Posts(forum, after, cancellationToken))
        {
            try
            {
                if (Carries(await api.Send(new DiscordRequest(HttpMethod.Get, Message, [post, post]), cancellationToken), mark))
                    return post;
            }
            catch (DiscordException gone) when (gone.Code is DiscordFailures.UnknownMessage or DiscordFailures.UnknownChannel)
            {
                // The first message was deleted: this post contains no announcement of the bot.
            }
        }

        return null;
    }

    private static bool Carries(JsonElement message, MessageMark mark)
    {
        if (message.TryGetProperty("author", out var author) && !(author.TryGetProperty("bot", out var bot) && bot.ValueKind == JsonValueKind.True))
            return false;
        return message.TryGetProperty("components", out var components) && components.ValueKind == JsonValueKind.Array && components.GetArrayLength() > 0
            && IdOf(components[0]) == mark.First
            && components[0].TryGetProperty("components", out var inner) && inner.ValueKind == JsonValueKind.Array && inner.GetArrayLength() > 0
            && IdOf(inner[0]) == mark.Second;
    }

    private static int IdOf(JsonElement component) =>
        component.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) ? number : 0;

    private static IReadOnlyList<DiscordFile>? FilesOf(OutgoingMessage message) => message.Files.Count == 0 ? null : message.Files;

    private Task<OutgoingMessage> Rendered(Card card, MessageMark? mark, CancellationToken cancellationToken) =>
        cards.Message(card with { Audience = Audience.Everyone }, locales.For(club.Locale), mark, cancellationToken);

    private static async Task<T> Explained<T>(string what, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DiscordException failure)
        {
            throw DiscordFailures.Explain(failure, what);
        }
    }
}
