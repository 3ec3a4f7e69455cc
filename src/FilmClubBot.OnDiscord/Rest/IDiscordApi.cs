using System.Text.Json;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Discord's REST API, version 10, within its rate limits.</summary>
internal interface IDiscordApi
{
    /// <summary>Sends a request, after waiting its turn if a bucket or the global limit is exhausted.</summary>
    /// <returns>The response's JSON; an undefined element if Discord responds with 204.</returns>
    /// <exception cref="DiscordException">Discord refused the request, or could not be reached.</exception>
    Task<JsonElement> Send(DiscordRequest request, CancellationToken cancellationToken);
}
