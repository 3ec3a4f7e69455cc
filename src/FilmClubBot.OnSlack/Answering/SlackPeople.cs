using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>
/// Looks up users: payloads contain neither language nor role. Slack's response is cached for <see cref="Memory"/>, so a
/// moderator who has lost the role may keep the permission for as long. Afterwards the name and language of a user who was no moderator
/// are used until Slack has responded again, so that nobody but a moderator waits for it twice.
/// </summary>
internal sealed class SlackPeople(ISlackApi api, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackPeople> log)
{
    /// <summary>How long a response is cached.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    // A member's command needs only a name and a language, so it does not wait longer for accurate ones.
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(400);

    // After a failed request, Slack is not queried again for this time.
    private static readonly TimeSpan _grudge = TimeSpan.FromSeconds(15);

    private const int MostRemembered = 10_000;

    // Slack limits the requests, so the response to one behind so many others is not available soon.
    private const int MostAwaited = 20;

    private readonly ConcurrentDictionary<string, Lookup> _known = new(StringComparer.Ordinal);

    private int _open;

    /// <summary>A user's profile if it is available soon; otherwise earlier data, or the payload's, without a role.</summary>
    public async Task<SlackPerson> Of(SlackUser user, CancellationToken cancellationToken)
    {
        var (asked, since, before) = await Ask(user);
        var left = before?.IsModerator is false || Volatile.Read(ref _open) > MostAwaited ? TimeSpan.Zero : since + _patience - time.Uptime();
        if (!asked.IsCompleted && left > TimeSpan.Zero)
        {
            using var alarm = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(asked, Task.Delay(left, time, alarm.Token));
            await alarm.CancelAsync();
        }

        return (asked.IsCompleted ? await asked : null) ?? (before ?? new SlackPerson(user.Name, null, null)) with { IsModerator = null };
    }

    /// <summary>Whether a user is a moderator, without a timeout; null if Slack does not return it.</summary>
    public async Task<bool?> IsModerator(SlackUser user, CancellationToken cancellationToken) =>
        (await (await Ask(user)).Asked.WaitAsync(cancellationToken))?.IsModerator;

    private async ValueTask<Lookup> Ask(SlackUser user)
    {
        var now = time.Uptime();
        SlackPerson? before = null;
        if (_known.TryGetValue(user.Id, out var known))
        {
            if (!known.Asked.IsCompleted || now - known.Since < (await known.Asked is null ? _grudge : Memory))
                return known;
            before = await known.Asked ?? known.Before;
        }

        if (_known.Count >= MostRemembered)
            _known.Clear();
        return _known[user.Id] = new(Request(user), now, before);
    }

    // The first caller may cancel before the response arrives, but other callers wait for the same request.
    private async Task<SlackPerson?> Request(SlackUser user)
    {
        Interlocked.Increment(ref _open);
        try
        {
            var answer = await api.Call("users.info", new JsonObject { ["user"] = user.Id, ["include_locale"] = true }, CancellationToken.None);
            var person = Read(answer, user);
            return person.IsModerator is false && options.Value.ModeratorGroupIds.Count > 0
                ? person with { IsModerator = await IsInGroup(user.Id, CancellationToken.None) }
                : person;
        }
        // The result is cached, so a failure of any kind, such as that of the database with the token, must not become the task's own.
        catch (Exception failure)
        {
            log.LogWarning(failure is SlackException ? null : failure, "Failed to look up a Slack user: {Problem}", failure.Message);
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task<bool> IsInGroup(string user, CancellationToken cancellationToken)
    {
        foreach (var group in options.Value.ModeratorGroupIds)
        {
            var answer = await api.Call("usergroups.users.list", new JsonObject { ["usergroup"] = group }, cancellationToken);
            if (answer.TryGetProperty("users", out var users) && users.ValueKind == JsonValueKind.Array
                && users.EnumerateArray().Any(member => member.ValueKind == JsonValueKind.String && member.ValueEquals(user)))
                return true;
        }

        return false;
    }

    private static SlackPerson Read(JsonElement answer, SlackUser user)
    {
        if (!answer.TryGetProperty("user", out var told) || told.ValueKind != JsonValueKind.Object)
            throw new SlackException("users.info: the response contains no user.", error: null);
        var profile = told.TryGetProperty("profile", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : told;
        var name = new[] { profile.Text("display_name"), profile.Text("real_name"), told.Text("name"), user.Name }.First(name => name is not null && (name.Length > 0 || name == user.Name))!;
        // A guest from another workspace has a role there, not here.
        var isForeign = told.Is("is_stranger") || told.Is("deleted");
        return new SlackPerson(name, told.Text("locale"), !isForeign && (told.Is("is_admin") || told.Is("is_owner") || told.Is("is_primary_owner")));
    }

    // What is asked of Slack, since when, and what it returned the last time
    private sealed record Lookup(Task<SlackPerson?> Asked, TimeSpan Since, SlackPerson? Before);
}

/// <summary>Slack's data about a user.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Locale">The language of the user's Slack client, such as <c>de-DE</c>; null if Slack does not return it.</param>
/// <param name="IsModerator">Whether the user is an admin, an owner or in one of the moderators' groups; null if Slack does not return it.</param>
internal sealed record SlackPerson(string Name, string? Locale, bool? IsModerator);
