"""What the people of the sample are called: first and last names by group, each with the Latin letters of its address."""


def _plain(text):
    return [(name, name) for name in text.split()]


def _spelled(text):
    return [tuple(pair.split("=")) for pair in text.split()]


_FIRST = _plain("""Ada Alan Bea Ben Carla Colm Dana Dirk Edith Elias Fay Finn Gwen Gus Hanna Hugo Ines Ivo Jana Joel Kate Kit
Lena Liam Mara Miles Nell Noah Olga Omar Pia Piers Rhea Rolf Sara Sven Tess Tom Una Uwe Vera Viktor Wanda Will Yara Zeno""")
_LAST = _plain("""Abbott Barlow Calder Drake Ellery Farrow Garrick Holm Ingram Jessop Kirby Larch Marsh Nord Okoro Pascoe Quayle
Ridley Sorrel Tarrant Ulrich Vance Wainwright Yarrow Zeller Brandt Costa Duval Eriksen Fischer Gruber O'Dowd O'Hare Lindqvist""")

GROUPS = {
    "plain": (_FIRST, _LAST),
    "accents": (_spelled("""Jürgen=juergen Zoë=zoe Åsa=asa Søren=soren Björn=bjoern Käthe=kaethe René=rene Íñigo=inigo Łukasz=lukasz
        Chloé=chloe Anaïs=anais Siân=sian"""),
                _spelled("""Müller=mueller Weiß=weiss Lefèvre=lefevre Núñez=nunez Sjöström=sjostrom Østergård=ostergard Dvořák=dvorak
        Wiśniewska=wisniewska Šťastný=stastny Öberg=oeberg Gauthier=gauthier Hämäläinen=hamalainen Yılmaz=yilmaz Schröder=schroeder""")),
    "cjk": (_spelled("健太=kenta 美咲=misaki 翔=sho 陽菜=hina 伟=wei 秀英=xiuying 민준=minjun 서연=seoyeon"),
            _spelled("田中=tanaka 鈴木=suzuki 高橋=takahashi 王=wang 李=li 陈=chen 김=kim 박=park")),
    "rtl": (_spelled("ليلى=layla عمر=omar سارة=sara يوسف=yusuf נועה=noa דוד=david"),
            _spelled("حداد=haddad منصور=mansour خليل=khalil כהן=cohen לוי=levi ברק=barak")),
    "cyrillic": (_spelled("Ольга=olga Иван=ivan Мария=mariya Пётр=pyotr Анна=anna Дмитрий=dmitri"),
                 _spelled("Смирнова=smirnova Волков=volkov Морозова=morozova Орлов=orlov Лебедева=lebedeva Соколов=sokolov Зайцева=zaytseva")),
}
