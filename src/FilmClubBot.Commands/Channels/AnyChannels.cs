using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Messaging;

namespace FilmClubBot.Commands.Channels;

/// <summary>Known channels for a command that names new ones too, which cannot be suggested: where a platform has a picker, a form offers all of its channels.</summary>
internal sealed class AnyChannels(ReviewChannels channels, IEnumerable<IMessenger> messengers) : KnownChannels(channels, messengers), IPicksChannels;
