using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>The rate limit key of a request.</summary>
/// <param name="Name">The method and the template, the same for every channel.</param>
/// <param name="Resource">The channel, guild or webhook (with its token) that limits are counted for; empty for none.</param>
internal readonly record struct Route(string Name, string Resource)
{
    /// <summary>The key of the lane; requests of one lane are sent in order.</summary>
    public string Lane => $"{Name} {Resource}";

    /// <summary>Builds the route of a request.</summary>
    public static Route Of(DiscordRequest request)
    {
        var named = request.Template.Split('/')[0] switch
        {
            "channels" or "guilds" => 1,
            "webhooks" or "interactions" => 2,
            _ => 0,
        };
        return new($"{request.Method} {request.Template}", string.Join('/', request.Arguments.Take(named)));
    }
}
