using System.Text.Json;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Discord's REST API, version 10, within its rate limits.</summary>
internal interface IDiscordApi
{
    /// <summary>Sends a request, waiting its turn where a bucket or the global limit is used up.</summary>
    /// <returns>The answer's JSON; an undefined element where Discord answers 204.</returns>
    /// <exception cref="DiscordException">Discord refuses the request, or could not be reached.</exception>
    Task<JsonElement> Send(DiscordRequest request, CancellationToken cancellationToken);
}
