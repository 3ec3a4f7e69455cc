using System.Globalization;
using System.Net;
using System.Text.Json;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Events;

/// <summary>The guild's scheduled events. Only events that this bot has created are read or changed.</summary>
internal sealed class DiscordEventBoard(IDiscordApi api, HomeGuild home, IEventCover cover, IOptions<DiscordOptions> options) : IEventBoard
{
    private const string Events = "guilds/{guild.id}/scheduled-events", Event = Events + "/{guild_scheduled_event.id}", Users = Event + "/users";
    private const int MostUsers = 5000;

    // Source: Discord's documentation, "Opcodes and Status Codes", JSON Error Codes; the last is an error of one field.
    private const int UnknownEvent = 10070, MissingAccess = 50001, MissingPermissions = 50013, TooManyEvents = 30038;
    private const string IsPast = "SCHEDULE_PAST";

    private string? _self;

    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public async ValueTask<bool> IsOn(CancellationToken cancellationToken) => options.Value.KeepsEvents && await home.Id(cancellationToken) is not null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ListedEvent>> List(CancellationToken cancellationToken) => Explained("list the server's events", async () =>
    {
        var self = await Self(cancellationToken);
        var all = await api.Send(new DiscordRequest(HttpMethod.Get, Events, [await Guild(cancellationToken)]) { Query = "with_user_count=true" }, cancellationToken);
        return all.ValueKind != JsonValueKind.Array ? [] : (IReadOnlyList<ListedEvent>)[.. all.EnumerateArray().Where(json => EventJson.CreatorOf(json) == self).Select(EventJson.Read)];
    });

    /// <inheritdoc/>
    public Task<ListedEvent?> Find(string id, CancellationToken cancellationToken) =>
        OrGone($"show event {id}", async () => await api.Send(new DiscordRequest(HttpMethod.Get, Event, [await Guild(cancellationToken), id]) { Query = "with_user_count=true" }, cancellationToken));

    /// <inheritdoc/>
    public Task<ListedEvent> Create(EventText text, string nonce, CancellationToken cancellationToken) => Explained(
        "make an event",
        async () => EventJson.Read(await api.Send(new DiscordRequest(HttpMethod.Post, Events, [await Guild(cancellationToken)], EventJson.Create(text, nonce, cover.Draw(text.Name))), cancellationToken)));

    /// <inheritdoc/>
    public Task<ListedEvent?> Edit(string id, EventEdit edit, string nonce, CancellationToken cancellationToken) =>
        OrGone($"change event {id}", async () => await api.Send(new DiscordRequest(HttpMethod.Patch, Event, [await Guild(cancellationToken), id], EventJson.Edit(edit, nonce, edit.Name is { } film ? cover.Draw(film) : null)), cancellationToken));

    /// <inheritdoc/>
    public Task<ListedEvent?> Set(string id, EventState state, CancellationToken cancellationToken) =>
        OrGone($"bring event {id} to {state}", async () => await api.Send(new DiscordRequest(HttpMethod.Patch, Event, [await Guild(cancellationToken), id], EventJson.Set(state)), cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> Interested(string id, CancellationToken cancellationToken) => Explained($"list who is interested in event {id}", async () =>
    {
        List<string> all = [];
        var after = 0UL;
        for (var page = 0; page < MostUsers / DiscordLimits.UsersPerLook; page++)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"limit={DiscordLimits.UsersPerLook}{(after == 0 ? "" : $"&after={after}")}");
            var answer = await api.Send(new DiscordRequest(HttpMethod.Get, Users, [await Guild(cancellationToken), id]) { Query = query }, cancellationToken);
            if (answer.ValueKind != JsonValueKind.Array)
                break;
            foreach (var entry in answer.EnumerateArray())
            {
                var user = UserOf(entry);
                after = Math.Max(after, user);
                if (user > 0 && !SaysNo(entry))
                    all.Add(user.ToString(CultureInfo.InvariantCulture));
            }

            if (answer.GetArrayLength() < DiscordLimits.UsersPerLook)
                break;
        }

        return (IReadOnlyList<string>)all;
    });

    // The response 0 means "not interested", according to Discord's OpenAPI document.
    private static bool SaysNo(JsonElement entry) =>
        entry.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Number && response.TryGetInt32(out var said) && said == 0;

    private static ulong UserOf(JsonElement entry)
    {
        var id = entry.TryGetProperty("user_id", out var plain) ? plain : entry.TryGetProperty("user", out var user) && user.TryGetProperty("id", out var own) ? own : default;
        return id.ValueKind == JsonValueKind.String ? Snowflake.Of(id.GetString()) : 0;
    }

    private async ValueTask<string> Guild(CancellationToken cancellationToken) =>
        await home.Id(cancellationToken) ?? throw new DelayedException("No guild is the society's any more; a member who may manage it has to confirm it.");

    // The bot's own user id; it differs from the application's id for old applications.
    private async Task<string> Self(CancellationToken cancellationToken) =>
        _self ??= (await api.Send(new DiscordRequest(HttpMethod.Get, "users/@me", []), cancellationToken)).GetProperty("id").GetString()!;

    private static Task<ListedEvent?> OrGone(string what, Func<Task<JsonElement>> ask) => Explained(what, async () =>
    {
        try
        {
            return EventJson.Read(await ask());
        }
        catch (DiscordException gone) when (gone.Code == UnknownEvent)
        {
            return null;
        }
    });

    private static async Task<T> Explained<T>(string what, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DiscordException failure)
        {
            throw Explain(failure, what);
        }
        // The response is not what Discord documents. Nothing may be concluded from it, least of all that an event was deleted.
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new DelayedException($"Discord did not {what} in the documented form. ({broken.Message})", inner: broken);
        }
    }

    private static Exception Explain(DiscordException failure, string what) => failure switch
    {
        { Code: MissingPermissions or MissingAccess } or { Status: HttpStatusCode.Forbidden, Code: 0 } =>
            new UndeliverableException($"Discord did not {what}: the bot lacks a permission; give its role Create Events in the server's settings, or set Discord:Events to false. ({failure.Message})", failure),
        { Code: TooManyEvents } =>
            new UndeliverableException($"Discord did not {what}: a server has at most 100 events that are not over; delete some, or set Discord:Events to false. ({failure.Message})", failure),
        _ when failure.Message.Contains(IsPast, StringComparison.Ordinal) =>
            new UndeliverableException($"Discord did not {what}: its time had come already; set the clock of the bot's machine right if it is wrong, otherwise enter the event by hand. ({failure.Message})", failure),
        _ => DiscordFailures.Explain(failure, what),
    };
}
