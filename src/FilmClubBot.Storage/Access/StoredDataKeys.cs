using FilmClubBot.Commands.Access;

namespace FilmClubBot.Storage.Access;

internal sealed class StoredDataKeys(FilmClubContexts contexts) : IDataKeys
{
    public IReadOnlyList<string> All()
    {
        using var context = contexts.Create();
        return [.. context.DataKeys.OrderBy(row => row.Name).Select(row => row.Xml)];
    }

    public void Add(string name, string xml)
    {
        using var context = contexts.Create();
        context.DataKeys.Add(new() { Name = name, Xml = xml });
        context.SaveChanges();
    }
}
