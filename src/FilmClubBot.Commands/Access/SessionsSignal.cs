using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Commands.Access;

/// <summary>Raised when a session was ended or a role was changed, so that open pages check their own.</summary>
public sealed class SessionsSignal : Signal;
