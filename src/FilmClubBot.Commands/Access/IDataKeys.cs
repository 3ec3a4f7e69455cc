namespace FilmClubBot.Commands.Access;

/// <summary>
/// The keys with which the web server signs and encrypts cookies. They are stored in the database, so that every worker accepts a browser
/// that another one signed in. Synchronous, because ASP.NET Core's interface is.
/// </summary>
public interface IDataKeys
{
    /// <summary>All keys, as XML.</summary>
    IReadOnlyList<string> All();

    /// <summary>Stores a key immediately.</summary>
    /// <param name="name">The key's name; each is stored once.</param>
    /// <param name="xml">The key.</param>
    void Add(string name, string xml);
}
