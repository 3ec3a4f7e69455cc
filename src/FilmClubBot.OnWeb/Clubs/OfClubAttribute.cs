namespace FilmClubBot.OnWeb.Clubs;

/// <summary>
/// Has a component's property be set to a service of the page's club. <c>[Inject]</c> is for what the program has once: it would give the pages of
/// a founded club the services of the settings' club, so a test refuses it for anything else.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OfClubAttribute : Attribute;
