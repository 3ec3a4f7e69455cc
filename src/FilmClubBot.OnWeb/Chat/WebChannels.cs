using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Posts to the browser chat's channels: stores a message, and shows it on every open page, also those of other workers.</summary>
public sealed class WebChannels(IServiceScopeFactory scopes, ChannelFeed feed, IReplicaMessages replicas, Club club)
{
    /// <summary>Replaces the card of a message.</summary>
    /// <returns>The changed message; null if there is none with that key.</returns>
    public async Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<IChannelLog>().Replace(message, card, cancellationToken);
        if (changed is not null)
            Show(changed);
        return changed;
    }

    /// <summary>Deletes a message; open pages show it until they are reloaded.</summary>
    internal async Task Remove(long message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IChannelLog>().Remove(message, cancellationToken);
    }

    /// <summary>Adds a message of a member or of the bot.</summary>
    internal async Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<IChannelLog>().Add(message, cancellationToken);
        Show(kept);
        return kept;
    }

    private void Show(ChannelMessage message)
    {
        feed.Publish(message);
        replicas.Send(ChatRelay.Of(club.Id, message));
    }
}
