using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Says something in the browser chat's channels: keeps it, and shows it to every open page.</summary>
public sealed class WebChannels(IServiceScopeFactory scopes, ChannelFeed feed)
{
    /// <summary>Puts another card in a message's place.</summary>
    /// <returns>The changed message; null when there is none of that key.</returns>
    public async Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<IChannelLog>().Replace(message, card, cancellationToken);
        if (changed is not null)
            feed.Publish(changed);
        return changed;
    }

    /// <summary>Takes a message away; pages that are open show it until they are loaded again.</summary>
    internal async Task Remove(long message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IChannelLog>().Remove(message, cancellationToken);
    }

    /// <summary>Adds a message, a member's or the bot's own.</summary>
    internal async Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<IChannelLog>().Add(message, cancellationToken);
        feed.Publish(kept);
        return kept;
    }
}
