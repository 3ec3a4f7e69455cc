namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>Marks suggestions whose values are any channels of a platform, also those that it does not know: a form uses the platform's own picker.</summary>
internal interface IPicksChannels;
