namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>
/// What a typed or omitted value meant. The question before a destructive command refers to that and nothing else: by the time it is
/// answered, the same words may mean another film.
/// </summary>
/// <param name="Option">The option.</param>
/// <param name="Value">The value that means the same at any time: <c>#3</c>.</param>
/// <param name="Name">What people call it, where the question does not show the reply.</param>
public sealed record ResolvedOption(string Option, string Value, string? Name = null);
