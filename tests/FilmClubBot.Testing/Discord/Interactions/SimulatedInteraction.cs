using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.Testing.Discord.Interactions;

/// <summary>Something that somebody did, from its telling until its token dies.</summary>
internal sealed class SimulatedInteraction(ulong id, string token, GuildUser user, GuildChannel channel, GuildMessage? source, DateTimeOffset since)
{
    /// <summary>How long its token is valid for edits and follow-ups.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource<JsonObject> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id => id;

    public string Token => token;

    public GuildUser User => user;

    public GuildChannel Channel => channel;

    /// <summary>The message that was worked; null for none.</summary>
    public GuildMessage? Source => source;

    public DateTimeOffset Since => since;

    /// <summary>What edits of <c>@original</c> change; null while there is none.</summary>
    public GuildMessage? Original { get; set; }

    /// <summary>The first answer.</summary>
    public Task<JsonObject> Answered => _answered.Task;

    /// <summary>Whether it was too late for a first answer.</summary>
    public bool IsLost { get; set; }

    /// <summary>Takes the first answer.</summary>
    /// <returns>False when there was one already.</returns>
    public bool Answer(JsonObject callback) => _answered.TrySetResult(callback);
}
