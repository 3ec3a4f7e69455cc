using System.Text.Json;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnDiscord.Messaging;

/// <summary>The tags of a forum's posts: those that moderators chose for the channel. Methods throw <see cref="DiscordException"/>.</summary>
internal sealed class ForumTags(IDiscordApi api, IServiceScopeFactory scopes)
{
    /// <summary>The names of a forum's tags, in its order.</summary>
    public async Task<IReadOnlyList<string>> Names(string forum, CancellationToken cancellationToken) =>
        [.. Available(await Show(forum, cancellationToken)).Select(tag => tag.Name)];

    /// <summary>The ids of the tags that moderators chose, which may be none.</summary>
    /// <exception cref="UndeliverableException">The forum has no such tag; the message names those that there are.</exception>
    public async Task<IReadOnlyList<string>> Ids(string forum, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rules = (await scope.ServiceProvider.GetRequiredService<IChannelRules>().All(cancellationToken))
            .FirstOrDefault(rules => rules.Channel == new Domain.Announcements.DeliveryChannel(Platform.Discord, forum));
        var chosen = rules?.Tags ?? [];
        if (chosen.Count == 0)
            return [];
        var available = Available(await Show(forum, cancellationToken));
        if (chosen.FirstOrDefault(name => available.All(tag => tag.Name != name)) is { } gone)
            throw new UndeliverableException($"The forum {forum} has no tag \"{gone}\" any more; {Fix(forum, available)}");
        return [.. chosen.Select(name => available.First(tag => tag.Name == name).Id)];
    }

    /// <summary>Explains that a forum refused a post without a tag.</summary>
    public async Task<UndeliverableException> Missing(string forum, DiscordException refusal, CancellationToken cancellationToken) =>
        new($"The forum {forum} requires a tag; {Fix(forum, Available(await Show(forum, cancellationToken)))}", refusal);

    private Task<JsonElement> Show(string forum, CancellationToken cancellationToken) =>
        api.Send(new DiscordRequest(HttpMethod.Get, "channels/{channel.id}", [forum]), cancellationToken);

    private static string Fix(string forum, List<(string Id, string Name)> available) => available.Count == 0
        ? $"it has none: create one in the forum's settings, and choose it with /channel set channel:{forum} tags:…."
        : $"choose with /channel set channel:{forum} tags:… among {string.Join(", ", available.Select(tag => tag.Name))}.";

    private static List<(string Id, string Name)> Available(JsonElement channel) =>
        channel.TryGetProperty("available_tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Select(tag => (tag.GetProperty("id").GetString()!, tag.GetProperty("name").GetString()!))]
            : [];
}
