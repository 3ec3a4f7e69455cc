using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Messaging;

namespace FilmClubBot.Commands.Channels;

/// <summary>The same for a command that names new channels: they cannot be suggested.</summary>
internal sealed class AnyChannels(ReviewChannels channels, IEnumerable<IMessenger> messengers) : KnownChannels(channels, messengers), IPicksChannels;
